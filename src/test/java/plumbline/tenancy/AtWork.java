package plumbline.tenancy;

import io.quarkus.arc.Arc;
import java.util.List;
import java.util.Set;
import plumbline.demo.DemoClinic;
import plumbline.demo.DemoPerson;
import plumbline.page.Language;

/** A member of staff in the midst of a request, for tests of what pages call. */
public final class AtWork {

    private AtWork() {}

    /** Runs in a request context of this person at this clinic; transactions are the caller's own. */
    public static void as(DemoPerson person, DemoClinic clinic, Runnable work) {
        var context = Arc.container().requestContext();
        context.activate();
        try {
            var caller = Arc.container().instance(Caller.class).get();
            caller.knocks(clinic.id(), person.subject().toString());
            caller.entersAsStaff(new Membership(
                    new Membership.Clinic(
                            clinic.id(),
                            clinic.alias(),
                            clinic.fullName(),
                            clinic.zone(),
                            Language.ENGLISH,
                            Language.all()),
                    true,
                    Set.of(person.role().orElseThrow()),
                    List.of(),
                    Language.ENGLISH));
            work.run();
        } finally {
            context.terminate();
        }
    }
}
