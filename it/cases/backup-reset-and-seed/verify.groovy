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
run.log(8).says("[2/2] jdbc:h2:mem:tenant", "2 databases: 2 done, 0 failed")
return true
