import dev.migrate.it.CaseRun

def run = new CaseRun(basedir)
run.log(1).says("Issues Found: 0")
run.log(2).says(
        "MP060 ERROR edited_entity: the entities want: add column edited_entity.added; run mvn migrate:generate",
        "MP060 ERROR edited_json: the entities want: alter column edited_json.note",
        "MG001 ERROR revisions: 2 changes have no migration: alter column edited_changes.note",
        "alter column edited_json.note",
        "MG006 ERROR 20260101000000: its rollback script 'src/main/resources/db/migration/U20260101000000__shop.sql' is missing",
        "MG007 ERROR 20260101000000: 'src/main/resources/db/migration/V20260101000000__shop.sql' does not do what its changes say",
        "MP062 ERROR EditedModelRead:", "was edited by hand",
        "MP010 ERROR EditedModelRead.note",
        "MP012 ERROR EditedModelRead.remark: no column or derived field in edited_model.json",
        "MP002 ERROR MissingModelWrite: its read model 'src/main/java/com/acme/shop/read/MissingModelRead.java' is missing",
        "Issues Found: 9",
        "validation found 9 issue(s), 9 of them error(s)")
run.log(3).says("Issues Found: 9", "BUILD SUCCESS")
run.isSame("target/migrate/validation.json", "expected-validation.json")
return true
