import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.log(2).says("the script of the applied revision '20260101000000' has changed", "applied: ", "now: ", "nothing was done",
        "mvn migrate:stamp -Dmigrate.revision=20260101000000", "(exit code 5: checksum mismatch)")
    .neverSays("java -jar")
run.log(3).says("changed (head)", "20260101000000: applied with checksum", "1 changed.")
run.log(4).says("V20260201000000__half.sql:10: statement 2 of revision '20260201000000' failed: Column \"MAIL\" not found",
        "Statement 2 was rolled back; the first 1 statement(s) have run and stay",
        "correct the data, or the script from statement 2 on, and run again",
        "mvn migrate:apply", "(exit code 8: partly applied or in doubt)")
run.log(5).says("partly applied (head)", "1 applied, 1 partly applied.")
run.log(6).says("statement 2 of revision '20260201000000' failed")
run.log(7).says("Applied 1 revision. The database is at 20260201000000.", "2 applied.")
    .neverSays("1. add column customer.email")
return true
