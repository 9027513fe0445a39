import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(3).says("the branches that end in 20260201000000 and 20260202000000 conflict in 1 place; nothing was written",
        "revision 20260201000000 (add column customer.phone and 1 more): alter column customer.email: type varchar(255) → varchar(320)",
        "revision 20260202000000 (the other branch): alter column customer.email: type varchar(255) → varchar(100)",
        "the second finds column 'customer.email' with type varchar(255) → varchar(320), and expects it without that change",
        "mvn migrate:rollback -Dmigrate.to=20260101000000", "mvn migrate:generate")
run.log(4).says("There is more than one head", "the revisions have 2 heads, 20260201000000 and 20260202000000, expected one", "mvn migrate:merge")
run.log(5).says("there are 2 heads, so 'head' is ambiguous", "mvn migrate:merge", "(exit code 2")
run.log(6).says("created src/main/resources/db/migration/V20260301000000__merge_20260201000000_and_20260202000000.sql")
run.log(7).says("Issues Found: 0", "one head: 20260301000000", "Applied 4 revisions", "20260201000000, 20260202000000", "applied (head)", "4 applied.")
    // both branches' columns are in the one table: nothing is left to generate
    .neverSays("created src/main/resources")
run.log(8).says("3 applied, 1 rolled back.")
return true
