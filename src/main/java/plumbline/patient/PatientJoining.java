package plumbline.patient;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import plumbline.identity.Accounts;
import plumbline.invitation.Invitation;
import plumbline.invitation.JoinForm;
import plumbline.invitation.Joining;
import plumbline.page.Language;
import plumbline.tenancy.Caller;

/** Coming to a patient's record: as the patient, or as who looks after them. */
@ApplicationScoped
class PatientJoining implements Joining {

    private final PortalAccounts portalAccounts;
    private final Patients patients;
    private final Caller caller;

    PatientJoining(PortalAccounts portalAccounts, Patients patients, Caller caller) {
        this.portalAccounts = portalAccounts;
        this.patients = patients;
        this.caller = caller;
    }

    @Override
    public boolean isBy(Invitation invitation) {
        return invitation.patientId().isPresent();
    }

    @Override
    public Optional<Refusal> refuses(Invitation invitation, String subject) {
        var say = Language.say(PortalAccessMessages.class);
        for (var account : portalAccounts.ofPerson(subject)) {
            if (invitation.patientId().equals(Optional.of(account.patientId()))) {
                return Optional.of(new Refusal(say.openedAlready(), "opens this record already"));
            }
            if (account.isOwn() && invitation.holder().isEmpty()) {
                return Optional.of(new Refusal(say.anotherPatient(), "signed in as another patient"));
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean proves(Invitation invitation, JoinForm form) {
        return invitation
                .patientId()
                .flatMap(patients::birthDate)
                .filter(born -> form.birthDate().equals(Optional.of(born)))
                .isPresent();
    }

    @Override
    public void join(Invitation invitation, Accounts.Account account) {
        portalAccounts.link(invitation, account.subject());
    }

    @Override
    public String settle(String subject) {
        portalAccounts.settle(caller.clinic());
        return "/my/" + caller.clinic().alias();
    }
}
