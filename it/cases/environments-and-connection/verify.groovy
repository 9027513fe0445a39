import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.wholeLog().neverSays("open-sesame", "wrong-sesame")
run.log(1).says("database: environment 'development'", "Applied 1 revision", "Database: jdbc:h2:file:", "1 applied.")
run.log(2).says("refuses the user or the password", "check the user and the password", "(exit code 2: usage or configuration)")
run.log(3).says("migrate.environment is 'staging', expected one of [development, test, production]")
run.log(4).says("the database 'jdbc:postgresql://localhost:1/shop' can't be reached", "check host and port")
run.log(5).says("the database of 'jdbc:oracle:thin:shop/***@localhost:1521' is not supported; supported are postgresql, ",
        "give a URL such as jdbc:postgresql://localhost:5432/name")
run.log(6).says("'localhost' is no database URL")
run.log(7).says("database: MIGRATE_URL", "Database: jdbc:h2:mem:variable", "pending (head)")
run.log(8).says("database: migrate.url", "Database: jdbc:h2:mem:property", "pending (head)")
run.log(9).says("the environment does not apply by itself to database 'TEST'", "nothing was done",
        "mvn migrate:apply -Dmigrate.confirm=TEST", "(exit code 2")
run.log(10).says("create table customer", "nothing was run")
run.log(11).says("Applied 1 revision", "Environment 'test': 1 file(s) loaded", "1 applied.")
run.log(12).says("Up to date: nothing to apply", "0 file(s) loaded, 1 there already")
return true
