import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
// the entities are read once more with the Hibernate of the last revision: what differs then comes from the upgrade
run.log(2).says(
        "  add column Shift.place",
        "not from the entities but from Hibernate 6.6.56.Final -> 7.4.9.Final:",
        "  alter column Shift.begins: type time(6) → time(0)")
return true
