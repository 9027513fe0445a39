import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(1).says("create table bank_account_former_names", "Applied 1 revision")
run.log(2).says("Issues Found: 0")
run.log(3).says("drop unique key bank_account_former_names[bank_account_id, former_names]").neverSays("column '")
run.log(4).says("-Dmigrate.renames=bank_account_seq:BankAccount_SEQ")
run.log(5).says("'hibernate.default_schema' is '\${BANK_SCHEMA}', a placeholder")
run.log(6).says("Spring Boot can't read its configuration", "line 4", "migrate.springProfiles")
run.log(7).says("would create src/main/schema/bank/BankAccount.json")
return true
