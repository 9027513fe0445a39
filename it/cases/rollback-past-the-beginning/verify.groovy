import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.log(1).says("can't roll back 1 revision(s): only 0 applied", "nothing was done", "mvn migrate:status")
run.log(3).says("can't roll back 2 revision(s): only 1 applied", "nothing was done",
        "mvn migrate:rollback -Dmigrate.to=base")
run.log(4).says("no revision is named '2025'", "mvn migrate:status")
run.log(5).says("can't roll back 1 revision(s) and to 'base': expected one of them", "mvn migrate:rollback -Dmigrate.steps=1")
run.log(6).says("no revision is named '2027'")
run.log(7).says("applied (head)", "1 applied.")
return true
