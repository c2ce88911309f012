package plumbline.testing;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import plumbline.demo.DemoPatient;

/** Somebody who has all that a patient of the demo world has, under other names and ids. */
public record PatientCopy(UUID id, String mark) {

    /** Every id of the original is another one, and the same in every table. */
    private static final String COPY = """
            do $copy$
            declare
              one text;
              columns text;
              copied text;
            begin
              set local session_replication_role = replica;
              for one in select c.relname from pg_class c
                          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
                            and (c.relname = 'patient' or exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'patient_id'))
                            and c.relname not in ('access_entry', 'erasure', 'merge', 'archival', 'legal_hold', 'retention_due') loop
                select string_agg(quote_ident(attname), ', ' order by attnum),
                       string_agg(case
                         when attname = 'clinic_id' then 'clinic_id'
                         when atttypid = 'uuid'::regtype then format('md5(%%I || %%L)::uuid', attname, '%2$s')
                         when one = 'patient' and attname in ('record_number', 'family_name') then quote_literal('%2$s')
                         when one = 'patient' and attname = 'search_text' then quote_literal(lower('%2$s'))
                         when one = 'score' and attname = 'at' then 'at + interval ''%3$d seconds'''
                         when one = 'portal_account' and attname = 'subject' then format('md5(subject || %%L)', '%2$s')
                         else quote_ident(attname) end, ', ' order by attnum)
                  into columns, copied
                  from pg_attribute where attrelid = one::regclass and attnum > 0 and not attisdropped;
                execute format('insert into %%I (%%s) select %%s from %%I where %%I = %%L', one, columns, copied, one,
                  case one when 'patient' then 'id' else 'patient_id' end, '%1$s');
              end loop;
            end $copy$""";

    private static final AtomicInteger COPIES = new AtomicInteger();
    private static final int A_MINUTE = 60;

    /** A text that is free holds the mark; one that is not stays. */
    private static final String MARK = """
            do $mark$
            declare
              one record;
            begin
              for one in select c.relname, a.attname from pg_class c join pg_attribute a on a.attrelid = c.oid
                          where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
                            and a.atttypid = 'text'::regtype and c.relname not in ('access_entry', 'erasure')
                            and exists (select from pg_attribute p where p.attrelid = c.oid and p.attname = 'patient_id') loop
                begin
                  execute format('update %%I set %%I = %%L where patient_id = %%L', one.relname, one.attname, '%2$s', '%1$s');
                exception when check_violation or foreign_key_violation or unique_violation then
                  null;
                end;
              end loop;
            end $mark$""";

    public static PatientCopy of(DemoPatient original) {
        return of(original.id());
    }

    public static PatientCopy of(UUID original) {
        var database = new BehindTheScenes();
        var mark = "ZZ" + UUID.randomUUID().toString().substring(0, 8);
        // Two copies of a day that was noted at noon would stand at the same time.
        database.run(COPY.formatted(original, mark, COPIES.incrementAndGet() % A_MINUTE));
        return new PatientCopy(
                UUID.fromString(database.column("select id from patient where record_number = ?", mark)
                        .getFirst()),
                mark);
    }

    /** With the mark in every text that somebody could have typed. */
    public PatientCopy marked() {
        new BehindTheScenes().run(MARK.formatted(id, mark));
        return this;
    }

    public String chart() {
        return "/c/northside/patients/" + id;
    }
}
