import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.log(1).says("Loaded development/customers.sql", "1 file(s) loaded, 0 there already", "0 file(s) loaded, 1 there already")
run.log(2).says("migrate.environment is not given")
run.log(3).says("Backed up into", "restored into a scratch database")
assert run.text("target/backup.sql").contains("Ada")
run.log(4).says("reset removes everything in database 'DATABASE'", "mvn migrate:reset -Dmigrate.confirm=DATABASE", "(exit code 2")
run.log(5).says("Backed up into", "Dropped", "Applied 1 revision", "the checks of 1 of them hold")
assert new File(basedir, "target/migrate/backup").list().length == 1
run.log(6).says("Restored from", "The database is at 20260101000000")
run.log(7).says("exists already")
run.log(8).says("[2/2] jdbc:h2:file:./target/tenant", "2 databases: 2 done, 0 failed")
run.log(9).says("[2/2] jdbc:h2:file:./target/tenant", "2 databases: 2 done, 0 failed", "1 revision")
run.log(11).says("databases: 2 in urls", "jdbc:h2:file:./target/tenant1:", "can't roll back 1 revision(s)", "2 databases: 1 done, 1 not", "(exit code 2")
run.log(12).says("a dry run is for one database", "mvn migrate:status")
return true
