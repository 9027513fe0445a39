import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says("Applied 1 revision", "Issues Found: 0")
run.log(2).says('"hibernate": "7.2.19.Final"', "would update src/main/schema/schema.json")
    .neverSays("would create")
return true
