import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says("Recorded as applied: 20260101000000", "No script was run.")
run.log(2).says("applied (stamped) (head)", "created src/main/resources/db/migration/V20260201000000__fill_customers.sql",
        "next: write the SQL into the V file and what undoes it into the U file")
run.log(3).says("migrate.message is missing", "-Dmigrate.message=")
run.log(4).says("stamp needs a revision and a reason: -Dmigrate.revision=head -Dmigrate.reason=")
run.log(5).says("20260201000000  20260101000000  fill_customers", "pending (head)", "Issues Found: 0", "one head: 20260201000000")
return true
