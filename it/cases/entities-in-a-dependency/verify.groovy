import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree("application")
run.log(2).says("create table country", "create table customer", "Issues Found: 0")
run.log(3).says("migrate.scan names 'com.acme.library:other'", "expected groupId:artifactId of a dependency of 'application'")
return true
