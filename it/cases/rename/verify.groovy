import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(2).says(
        "a decision is needed; nothing was written",
        "column 'customer.mail' is gone, and 'customer.email' of the same shape is new: was it renamed?",
        "-Dmigrate.renames=customer.mail:email",
        "-Dmigrate.renames=customer.mail:-")
    .neverSays("updated ", "created ")
run.log(3).says("rename column customer.mail to email", "Applied 2 revisions", "Issues Found: 0")
    .neverSays("DATA LOSS")
run.log(4).says("no changes")
return true
