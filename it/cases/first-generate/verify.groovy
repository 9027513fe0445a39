import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says(
        "revision 20260101000000: create table Customer and 3 more",
        "created src/main/resources/db/migration/V20260101000000__create_table_customer_and_3_more.sql",
        "created src/main/schema/shop/Customer.json",
        "next: read the diff, commit it, then mvn migrate:apply")
    .neverSays("DATA LOSS")
return true
