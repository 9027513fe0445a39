import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says("Applied 1 revision", "Issues Found: 0")
return true
