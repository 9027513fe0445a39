import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
// another Hibernate that wants the same tables makes no migration
run.log(2).says("updated src/main/schema/schema.json")
    .says("Hibernate 6.6.56.Final -> 7.4.9.Final makes no difference in the database")
    .neverSays("created ", "revision 20260201000000")
return true
