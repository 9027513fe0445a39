import dev.migrate.it.CaseRun

context.get("server").close()
def run = new CaseRun(basedir)
run.wholeLog().neverSays("open-sesame", "wrong-sesame")
run.log(1).says("refuses the user or the password", "password authentication failed for user", "(exit code 2: usage or configuration)")
run.log(2).says("refuses the user or the password", "(exit code 2: usage or configuration)")
run.log(3).says("Applied 1 revision")
return true
