import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.log(1).says("created src/main/schema/crm/people.json", "next: mvn migrate:generate")
run.log(2).says(
        "revision 20260101000000: adopted",
        "proven on h2",
        "created src/main/java/com/acme/crm/People.java",
        "created src/main/java/com/acme/crm/Visits.java")
    .neverSays("PeopleGroups.java")
run.log(3).says("Issues Found: 0").neverSays("PENDING")
run.log(4).says("no changes: the schema JSON is up to date (4 tables)")
run.log(5).says("migrate.from is 'elsewhere', expected entities or database")
run.hasExpectedTree()
return true
