import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.hasExpectedTree()
run.log(3).says("MG005", "V20260201000000__two.json' does not follow from the revisions before it",
        "cannot add column customer.name: found column 'customer.name', expected no such column yet", "git checkout -- ")
run.log(4).says("MG005 ERROR 20260201000000", "Issues Found: 1")
run.log(5).says("MG003 revision 20260201000000 follows 20251231000000, but there is no 'V20251231000000__", "bring that file back")
run.log(6).says("MG003 ERROR 20260201000000", "BUILD FAILURE")
run.log(7).says("revision '20260201000000' follows revision '20251231000000', whose script is missing",
        "restore V20251231000000__", "mvn migrate:heads", "(exit code 2: usage or configuration)")
run.log(8).says("V20260201000000__two.json' line 11, column 15: Unexpected character (','", "nothing was written")
return true
