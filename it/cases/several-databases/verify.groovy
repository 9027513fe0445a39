import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says(
        "created src/main/resources/db/migration/V20260101000000__create_table_customer_and_3_more.json",
        "created src/main/resources/db/migration/h2/V20260101000000__create_table_customer_and_3_more.sql",
        "created src/main/resources/db/migration/postgresql/V20260101000000__create_table_customer_and_3_more.sql",
        "Applied 1 revision", "Issues Found: 0")
run.log(2).says("Rolled back 1 revision", "1 rolled back.")
run.log(3).says("database 'oracle' is not supported, expected one of", "set migrate.databases to one of them")
run.log(4).says("the recorded revisions are for h2,postgresql, but the target databases are h2",
        "Keep <migrate.databases>h2:2.4.240,postgresql:16</migrate.databases>")
return true
