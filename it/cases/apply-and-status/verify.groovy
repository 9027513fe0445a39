import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says(
        "20260101000000", "pending (head)", "There is no history table", "mvn migrate:apply",
        "[1/1] Applying 20260101000000 create table customer", "1. create table customer", "done in",
        "Applied 1 revision. The database is at 20260101000000.",
        "applied (head)", "1 applied.")
run.log(2).says("applied ", "20260201000000  20260101000000  add column customer.email", "pending (head)", "1 applied, 1 pending.")
run.log(3).says(
        "[1/1] Applying 20260201000000 add column customer.email",
        "Up to date: nothing to apply. The database is at 20260201000000.",
        "state        applied (head)", "parents      20260101000000")
run.log(4).says("20260201000000 add column customer.email", "20260101000000 create table customer",
        "20260201000000 add column customer.email (V20260201000000__add_column_customer_email.sql)",
        "20260201000000 add column customer.email (head)")
assert new File(basedir, "target/migrate/apply.json").text.contains('"exitCode": 0')
assert new File(basedir, "target/migrate/status.json").text.contains('"current": ["20260201000000"]')
return true
