import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
// the last edit is still there: nothing was overwritten, nothing written beside it
run.hasExpectedTree()
def file = "customer.json' line "
run.log(2).says(file + "3, column 3: unknown key 'colums'", "expected one of [", "columns", "git checkout -- ")
run.log(3).says(file + "3, column 3: unknown key 'colums'", "nothing was written")
    .neverSays("updated ", "created ")
run.log(4).says(file + "4, column 70: wrong type at 'columns[0].nullable', expected true or false")
run.log(5).says(file + "5, column 1: Unexpected close marker '}': expected ']'", "line 3, column 14")
run.log(6).says(file + "1, column 0: wrong type, expected an object")
return true
