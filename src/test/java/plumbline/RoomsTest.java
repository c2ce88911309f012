package plumbline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.Architectures;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Cacheable;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;
import plumbline.identity.Accounts;

/** The rooms of the house and the rules that keep them: dependencies run one way, and the wall stands in one place. */
class RoomsTest {

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("plumbline");

    @Test
    void dependenciesRunOneWay() {
        Architectures.layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("plumbline..")
                .layer("ground")
                .definedBy(
                        "plumbline.statistics..",
                        "plumbline.telemetry..",
                        "plumbline.schema..",
                        "plumbline.page..",
                        "plumbline.tenancy..",
                        "plumbline.mail..",
                        "plumbline.identity..")
                .layer("clinic")
                .definedBy("plumbline.clinic..", "plumbline.staff..", "plumbline.invitation..", "plumbline.accesslog..")
                .layer("patient")
                .definedBy("plumbline.patient..", "plumbline.imports..")
                .layer("record")
                .definedBy(
                        "plumbline.exam..",
                        "plumbline.score..",
                        "plumbline.orthotic..",
                        "plumbline.notice..",
                        "plumbline.consent..")
                .layer("progress")
                .definedBy("plumbline.progress..")
                .layer("outcome")
                .definedBy("plumbline.outcome..")
                .layer("review")
                .definedBy("plumbline.review..")
                .layer("people")
                .definedBy("plumbline.worklist..", "plumbline.portal..", "plumbline.reminder..", "plumbline.exchange..")
                .whereLayer("people")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("outcome")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("progress")
                .mayOnlyBeAccessedByLayers("review", "people")
                .whereLayer("review")
                .mayOnlyBeAccessedByLayers("people")
                .whereLayer("record")
                .mayOnlyBeAccessedByLayers("progress", "outcome", "review", "people")
                .whereLayer("patient")
                .mayOnlyBeAccessedByLayers("record", "progress", "outcome", "review", "people")
                .whereLayer("clinic")
                .mayOnlyBeAccessedByLayers("patient", "record", "progress", "outcome", "review", "people")
                .withOptionalLayers(true)
                .check(PRODUCT);
    }

    @Test
    void noRoomsDependOnEachOtherInACircle() {
        slices().matching("plumbline.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void statisticsKnowsNoFramework() {
        classes()
                .that()
                .resideInAPackage("plumbline.statistics..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("plumbline.statistics..", "java..", "org.hipparchus..", "org.jspecify..")
                .check(PRODUCT);
    }

    @Test
    void onlyTenancyKnowsTheConnectionAndTheToken() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plumbline.tenancy..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.agroal..", "io.quarkus.oidc..", "org.eclipse.microprofile.jwt..", "javax.sql..")
                .check(PRODUCT);
    }

    @Test
    void onlyOneRoomKnowsHowThePlatformIsTold() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plumbline.telemetry..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.micrometer..", "io.opentelemetry..")
                .check(PRODUCT);
    }

    @Test
    void onlyOneClassKnowsKeycloak() {
        noClasses()
                .that()
                .resideOutsideOfPackage("plumbline.identity..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.keycloak..")
                .check(PRODUCT);
        noClasses()
                .that()
                .doNotBelongToAnyOf(Accounts.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.keycloak.admin..")
                .check(PRODUCT);
    }

    @Test
    void everyRouteSaysWhoMayUseIt() {
        methods()
                .that()
                .areAnnotatedWith(GET.class)
                .or()
                .areAnnotatedWith(POST.class)
                .and()
                .areDeclaredInClassesThat()
                .areNotInterfaces()
                .should()
                .beAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beAnnotatedWith(PermitAll.class)
                .orShould()
                .beAnnotatedWith(Authenticated.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(RolesAllowed.class)
                .orShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Authenticated.class)
                .check(PRODUCT);
    }

    @Test
    void everyPageOfAClinicIsOneTransaction() {
        classes()
                .that()
                .areAnnotatedWith(Path.class)
                .and()
                .areAnnotatedWith(RolesAllowed.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(PRODUCT);
    }

    @Test
    void onlyPagesKnowTheWeb() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus.qute..", "io.vertx..")
                .check(PRODUCT);
    }

    @Test
    void nothingOfAClinicIsKeptInACache() {
        noClasses()
                .should()
                .beAnnotatedWith(Cacheable.class)
                .orShould()
                .beAnnotatedWith(org.hibernate.annotations.Cache.class)
                .check(PRODUCT);
    }

    @Test
    void namesSayWhatAThingIs() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Manager|Helper|Utils?|Dto|Service)")
                .orShould()
                .resideInAnyPackage(
                        "..util..",
                        "..utils..",
                        "..common..",
                        "..helper..",
                        "..impl..",
                        "..manager..",
                        "..service..",
                        "..dto..",
                        "..misc..")
                .check(PRODUCT);
    }
}
