package plumbline.local;

import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Starts Keycloak while other tests run, where journeys will need it: that takes a minute or two in a fresh clone. */
public final class KeycloakAhead implements TestExecutionListener {

    private static final TestTag JOURNEY = TestTag.create("journey");

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        boolean journeys = plan.getRoots().stream()
                .flatMap(root -> plan.getDescendants(root).stream())
                .map(TestIdentifier::getTags)
                .anyMatch(tags -> tags.contains(JOURNEY));
        if (journeys) {
            // Whoever needs it sooner waits for it, and hears what kept it from starting.
            Thread.ofPlatform().daemon().name("keycloak-ahead").start(SharedServers::realm);
        }
    }
}
