import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(3).says("-- rollback 20260201000000", "-- hazard: DELETES_DATA", "alter table customer drop column email;", "-- nothing was run")
run.log(4).says(
        "[1/1] Rolling back 20260201000000 add column customer.email",
        "Rolled back 1 revision. The database is at 20260101000000.",
        "rolled back (head)", "1 applied, 1 rolled back.")
run.log(5).says("[1/1] Applying 20260201000000", "The database is at 20260201000000.")
run.log(6).says(
        "[1/2] Rolling back 20260201000000", "[2/2] Rolling back 20260101000000",
        "Rolled back 2 revisions. The database is at the beginning: no revision is applied.",
        "2 rolled back.")
run.log(7).says("Applied 2 revisions", "2 applied.")
run.log(8).says("written: target/migrate/apply.sql", "apply base:head on h2; run it with: java -cp h2.jar org.h2.tools.RunScript")
assert run.text("target/migrate/apply.sql").contains("alter table customer add column email")
assert run.text("target/migrate/rollback.sql").contains("alter table customer drop column email")
return true
