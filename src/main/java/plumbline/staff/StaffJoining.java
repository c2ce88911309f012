package plumbline.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import plumbline.identity.Accounts;
import plumbline.invitation.Invitation;
import plumbline.invitation.JoinForm;
import plumbline.invitation.Joining;
import plumbline.page.Language;
import plumbline.tenancy.Caller;

/** Coming to work at a clinic. */
@ApplicationScoped
class StaffJoining implements Joining {

    private final Staff staff;
    private final StaffAccounts accounts;
    private final Caller caller;

    StaffJoining(Staff staff, StaffAccounts accounts, Caller caller) {
        this.staff = staff;
        this.accounts = accounts;
        this.caller = caller;
    }

    @Override
    public boolean isBy(Invitation invitation) {
        return invitation.patientId().isEmpty();
    }

    @Override
    public Optional<Refusal> refuses(Invitation invitation, String subject) {
        return staff.withSubject(subject)
                .filter(StaffMember::isActive)
                .map(member -> new Refusal(Language.say(StaffMessages.class).worksHereAlready(), "works here already"));
    }

    @Override
    public boolean proves(Invitation invitation, JoinForm form) {
        return true;
    }

    @Override
    public void join(Invitation invitation, Accounts.Account account) {
        staff.enter(account, invitation);
    }

    @Override
    public String settle(String subject) {
        accounts.settle(caller.clinic());
        return "/c/" + caller.clinic().alias();
    }
}
