package plumbline.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import plumbline.testing.BehindTheScenes;
import plumbline.testing.PageServers;

/** The catalogue of the database itself says whether the wall is whole; a new table is in it without being named here. */
@QuarkusTest
@WithTestResource(PageServers.class)
class EveryTableIsGuardedTest {

    /** Tables that belong to no clinic. */
    private static final Set<String> WITHOUT_CLINIC = Set.of("flyway_schema_history", "signed_out", "rate_limit");

    /** What a patient may read of their own record. */
    private static final Set<String> PORTAL_MAY_READ = Set.of(
            "access_entry",
            "patient",
            "episode",
            "score",
            "score_schedule",
            "score_due",
            "orthosis",
            "orthosis_step",
            "submission",
            "wording",
            "phase_sum",
            "pain_drawing",
            "pain_mark",
            "treatment",
            "wear",
            "adverse_effect",
            "clinic_setting",
            "orthosis_review_due",
            "exam_summary",
            "notice",
            "notice_acknowledgement",
            "consent",
            "consent_rule",
            "reminder_choice");

    /** What a patient may add to their own record. */
    private static final Set<String> PORTAL_MAY_ADD = Set.of(
            "score",
            "score_due",
            "phase_sum",
            "access_entry",
            "submission",
            "pain_drawing",
            "pain_mark",
            "wear",
            "adverse_effect",
            "notice_acknowledgement",
            "consent",
            "reminder_choice",
            "language_choice");

    private static final String TENANT_TABLES = """
            select c.oid, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
             where n.nspname = 'public' and c.relkind in ('r', 'p')
               and (c.relname = 'clinic' or exists (select from pg_attribute a
                     where a.attrelid = c.oid and a.attname = 'clinic_id' and not a.attisdropped))""";

    private final BehindTheScenes database = new BehindTheScenes();

    @Test
    void everyTableBelongsToAClinicOrIsNamed() {
        assertThat(names("""
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where n.nspname = 'public' and c.relkind in ('r', 'p', 'm', 'v', 'f')
                   and c.oid not in (select oid from (%s) tenant)""".formatted(TENANT_TABLES))).containsExactlyInAnyOrderElementsOf(WITHOUT_CLINIC);
    }

    @Test
    void rowSecurityIsEnabledAndForced() {
        assertThat(names(
                        "select relname from pg_class where oid in (select oid from (%s) t) and not (relrowsecurity and relforcerowsecurity)"
                                .formatted(TENANT_TABLES)))
                .isEmpty();
    }

    @Test
    void everyPolicyNamesTheClinicOfTheCaller() {
        assertThat(names("""
                select c.relname || '.' || p.polname from pg_policy p join (%s) c on c.oid = p.polrelid
                 where coalesce(pg_get_expr(p.polqual, p.polrelid), 'app_clinic()') not like '%%app_clinic()%%'
                    or coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'app_clinic()') not like '%%app_clinic()%%'""".formatted(TENANT_TABLES)))
                .as("but that the work of the night finds the clinics, and the operator")
                .containsExactlyInAnyOrder("clinic.listed", "clinic.operated");
    }

    /** Except the look-up of a person's own entry, every policy asks for a scope, and never two scopes at once by accident. */
    @Test
    void everyPolicyAsksForAScope() {
        assertThat(names("""
                select c.relname || '.' || p.polname from pg_policy p join (%s) c on c.oid = p.polrelid
                 where coalesce(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid))
                       not like '%%app_scope()%%'""".formatted(TENANT_TABLES)))
                .containsExactlyInAnyOrder(
                        "clinic.member", "staff_member.self", "portal_account.self", "language_choice.self");
    }

    @Test
    void theClinicIsFilledInByTheDatabase() {
        assertThat(names("""
                select c.relname from (%s) c where c.relname <> 'clinic' and not exists (
                  select from pg_attribute a join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
                   where a.attrelid = c.oid and a.attname = 'clinic_id' and a.attnotnull
                     and pg_get_expr(d.adbin, d.adrelid) = 'app_clinic()')""".formatted(TENANT_TABLES))).isEmpty();
    }

    @Test
    void everyKeyAndIndexBeginsWithTheClinic() {
        assertThat(names("""
                select i.indexrelid::regclass::text from pg_index i join (%s) c on c.oid = i.indrelid
                  join pg_attribute a on a.attrelid = i.indrelid and a.attnum = i.indkey[0]
                 where c.relname <> 'clinic' and a.attname <> 'clinic_id'""".formatted(TENANT_TABLES))).isEmpty();
    }

    @Test
    void everyForeignKeyStaysWithinTheClinic() {
        assertThat(names("""
                select k.conrelid::regclass || '.' || k.conname from pg_constraint k join (%s) c on c.oid = k.conrelid
                 where k.contype = 'f' and (k.conkey[1] <> (select attnum from pg_attribute
                       where attrelid = k.conrelid and attname = 'clinic_id')
                   or k.confkey[1] <> (select attnum from pg_attribute where attrelid = k.confrelid
                       and attname = case when k.confrelid = 'clinic'::regclass then 'id' else 'clinic_id' end))""".formatted(TENANT_TABLES))).isEmpty();
    }

    @Test
    void whatAPatientMayReadIsNamed() {
        assertThat(tablesOpenTo("patient", "r")).containsExactlyElementsOf(new TreeSet<>(PORTAL_MAY_READ));
    }

    @Test
    void whatAPatientMayAddIsNamed() {
        assertThat(tablesOpenTo("patient", "a")).containsExactlyElementsOf(new TreeSet<>(PORTAL_MAY_ADD));
    }

    /** Nobody asked for what is done at night, so it sees the clinics and what it works with. */
    @Test
    void whatTheNightMayReadAndAddIsNamed() {
        assertThat(tablesOpenTo("system", "r"))
                .containsExactly(
                        "access_check",
                        "access_entry",
                        "access_seal",
                        "access_sealed",
                        "adverse_effect",
                        "clinic",
                        "clinic_setting",
                        "consent",
                        "consent_rule",
                        "episode",
                        "erasure",
                        "exam",
                        "exam_retraction",
                        "exam_signature",
                        "language_choice",
                        "legal_hold",
                        "orthosis",
                        "orthosis_review",
                        "orthosis_review_due",
                        "orthosis_step",
                        "outcome_finding",
                        "outcome_snapshot",
                        "outcome_view",
                        "outcome_week",
                        "pain_drawing",
                        "patient",
                        "phase_sum",
                        "portal_account",
                        "reminder_choice",
                        "reminder_letter",
                        "retention_due",
                        "score",
                        "score_due",
                        "staff_member",
                        "treatment",
                        "walking_tolerance",
                        "wear",
                        "wording");
        assertThat(tablesOpenTo("system", "a"))
                .containsExactly(
                        "access_check",
                        "access_entry",
                        "access_seal",
                        "access_sealed",
                        "outcome_finding",
                        "outcome_snapshot",
                        "outcome_view",
                        "outcome_week",
                        "reminder_choice",
                        "reminder_letter",
                        "retention_due");
        assertThat(tablesOpenTo("system", "w"))
                .containsExactly("portal_account", "reminder_letter", "retention_due", "staff_member");
    }

    /** Of a sum a patient can do one thing: make it true. */
    @Test
    void aPatientChangesAndDeletesNothing() {
        assertThat(names("""
                select c.relname || '.' || p.polname from pg_policy p join (%s) c on c.oid = p.polrelid
                 where p.polcmd in ('w', 'd', '*') and c.relname not in ('submission', 'score_due')
                   and coalesce(pg_get_expr(p.polwithcheck, p.polrelid), '') not like '%%is_true_sum(%%'
                   and concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) like '%%patient''%%'""".formatted(TENANT_TABLES))).isEmpty();
    }

    /** What stays when a record is erased, and what goes although it is no part of one. */
    @Test
    void aRowIsDeletedWithAnErasedRecordOrNever() {
        var ofPatients = names("""
                select c.relname from (%s) c join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' order by 1""".formatted(TENANT_TABLES));
        var deletable = new TreeSet<>(ofPatients);
        deletable.removeAll(Set.of("access_entry", "erasure"));
        deletable.addAll(Set.of("patient", "submission"));

        assertThat(names("""
                select table_name from information_schema.role_table_grants
                 where grantee = 'plumbline_app' and privilege_type = 'DELETE' and table_name <> 'rate_limit' order by 1"""))
                .as("beside the counts of limits, which are of nobody's record")
                .containsExactlyElementsOf(deletable);
        assertThat(names("""
                select table_name || ' ' || privilege_type from information_schema.role_table_grants
                 where grantee = 'plumbline_app' and privilege_type not in ('SELECT', 'INSERT', 'UPDATE', 'DELETE')""")).isEmpty();
        assertThat(names("""
                select distinct c.relname from pg_policy p join pg_class c on c.oid = p.polrelid
                 where p.polcmd = 'd' and pg_get_expr(p.polqual, p.polrelid) like '%erasable()%' order by 1""")).containsExactlyElementsOf(deletable);
        assertThat(names("""
                select c.relname || '.' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
                 where p.polcmd in ('d', '*') and has_table_privilege('plumbline_app', c.oid, 'DELETE')
                   and pg_get_expr(p.polqual, p.polrelid) not like '%''erasure''%erasable()%'""")).isEmpty();
    }

    /** What stays where it is when two records of one person are merged is named here, and so is looked at. */
    @Test
    void whatNamesItsPatientItselfIsMergedWithThem() {
        assertThat(names("""
                select c.relname from (%s) c
                 where exists (select from pg_constraint k where k.contype = 'f' and k.conrelid = c.oid and k.confrelid = 'patient'::regclass)
                   and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id')
                   and not exists (select from pg_trigger t where t.tgrelid = c.oid and t.tgname = 'only_by_merge')
                   and not exists (select from pg_constraint k
                         where k.contype = 'f' and k.conrelid = c.oid and k.confupdtype = 'c'
                           and k.confrelid not in ('retraction'::regclass, 'effect_acknowledgement'::regclass))
                 order by 1""".formatted(TENANT_TABLES)))
                .containsExactly("archival", "legal_hold", "merge", "retention_due", "score_due", "score_schedule");
    }

    /** Otherwise a record could be neither merged nor erased. */
    @Test
    void whatHangsOnAPatientsRowsFollowsThem() {
        assertThat(names("""
                select k.conrelid::regclass || '.' || k.conname from pg_constraint k join (%s) c on c.oid = k.conrelid
                 where k.contype = 'f'
                   and exists (select from unnest(k.conkey) n join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n and a.attname = 'patient_id')
                   and (not k.condeferrable or k.confupdtype <> 'c'
                     and exists (select from unnest(k.confkey) n join pg_attribute a on a.attrelid = k.confrelid and a.attnum = n and a.attname = 'patient_id'))""".formatted(TENANT_TABLES))).isEmpty();
    }

    /** Which episode a day belongs to may change; what was recorded that day may not. */
    @Test
    void whatWasRecordedIsFiledAndOtherwiseNeverChanged() {
        assertThat(names("""
                select table_name || '.' || column_name from information_schema.role_column_grants
                 where grantee = 'plumbline_app' and privilege_type = 'UPDATE' and table_name in ('score', 'orthosis', 'orthosis_step', 'orthosis_side')"""))
                .containsExactlyInAnyOrder(
                        "score.episode_id",
                        "score.retraction_id",
                        "orthosis.episode_id",
                        "orthosis_step.retraction_id");
    }

    /** Whoever adds a table gives it both policies, or what a clinic loses of it would not come back. */
    @Test
    void theOwnerBringsBackAnyTableOfOneClinicAndDoesNothingElse() {
        for (var policy : List.of("restoration_select", "restoration_insert")) {
            assertThat(names("""
                    select c.relname from (%s) c where not exists (select from pg_policy p
                     where p.polrelid = c.oid and p.polname = '%s' and p.polcmd = '%s')""".formatted(TENANT_TABLES, policy, policy.endsWith("select") ? "r" : "a")))
                    .as(policy)
                    .isEmpty();
        }
        assertThat(names("""
                select c.relname || '.' || p.polname from pg_policy p join pg_class c on c.oid = p.polrelid
                 where (p.polroles = array['plumbline_owner'::regrole::oid]) <> (p.polname in ('restoration_select', 'restoration_insert'))
                    or (concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) like '%''restoration''%')
                       <> (p.polname in ('restoration_select', 'restoration_insert'))""")).isEmpty();
    }

    @Test
    void theApplicationRoleCannotPassTheWall() {
        assertThat(names("""
                select rolname from pg_roles where rolname = 'plumbline_app'
                   and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)""")).isEmpty();
        assertThat(names("select relname from pg_class where relowner = 'plumbline_app'::regrole"))
                .isEmpty();
        assertThat(
                        names(
                                "select proname from pg_proc p join pg_namespace n on n.oid = pronamespace where nspname = 'public' and prosecdef"))
                .isEmpty();
    }

    private List<String> tablesOpenTo(String scope, String command) {
        return names("""
                select distinct c.relname from pg_policy p join (%s) c on c.oid = p.polrelid
                 where p.polcmd in ('%s', '*')
                   and concat(pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) like '%%''%s''%%'
                 order by 1""".formatted(TENANT_TABLES, command, scope));
    }

    private List<String> names(String sql) {
        return database.column(sql);
    }
}
