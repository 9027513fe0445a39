import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
// another Hibernate that wants the same tables makes no migration
run.log(2).says("updated src/main/schema/schema.json")
    .neverSays("created ", "revision 20260201000000")
return true
