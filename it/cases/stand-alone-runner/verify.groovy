import dev.migrate.it.CaseRun
import dev.migrate.it.StandAlone

def run = new CaseRun(basedir)
// what runs in a container: two jars, the SQL files, no Maven and no entities
def runner = new StandAlone(cliJar, driverJar, basedir)
runner.run(0, "apply", "--dry-run").says("create table Customer", "nothing was run")
runner.run(3, "status").says("pending (head)", "apply")
runner.run(0, "apply").says("[1/1] Applying 20260101000000", "Applied 1 revision. The database is at 20260101000000.")
runner.run(0, "status").says("applied (head)", "1 applied.")
runner.run(0, "history", "--json").says('"20260101000000"')
runner.run(0, "rollback", "--to", "base").says("Rolled back 1 revision")
runner.run(2, "rollback").says("can't roll back 1 revision(s)", "java -jar")
runner.run(0, "stamp", "--revision", "head", "--reason", "made by hand").says("Recorded as applied: 20260101000000")
run.hasExpectedTree()
return true
