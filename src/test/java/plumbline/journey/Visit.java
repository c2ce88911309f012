package plumbline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import plumbline.demo.DemoPerson;

/** One person at one browser window. */
public final class Visit implements AutoCloseable {

    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private static final AxeRunOptions ONLY_VIOLATIONS = new AxeRunOptions();

    static {
        ONLY_VIOLATIONS.setResultTypes(List.of("violations"));
    }

    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Visit(Page page) {
        this.page = page;
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(message.text());
            }
        });
    }

    public Page page() {
        return page;
    }

    /** Goes to an address and answers what it answered with. */
    public int goTo(String path) {
        return page.navigate(path).status();
    }

    /** Signs in on Keycloak's own pages, with a second factor where this person has one. */
    public Visit signIn(DemoPerson person) {
        page.navigate("/");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Sign in"))
                .click();
        page.locator("#username").fill(person.username());
        if (page.locator("#password").count() == 0) {
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(DemoPerson.PASSWORD);
        page.locator("#kc-login").click();
        person.secondFactor().ifPresent(factor -> {
            page.locator("#otp").fill(factor.codeAt(Instant.now()));
            page.locator("#kc-login").click();
        });
        arrives(url -> !url.contains("/realms/") && !url.contains("/signed-in"));
        return this;
    }

    /** Gives the password where Keycloak asks for it, after the name where it asks for that first. */
    void givesPassword(String username, String password) {
        page.locator("#username, #password").first().waitFor();
        if (page.locator("#password").count() == 0) {
            page.locator("#username").fill(username);
            page.locator("#kc-login").click();
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
    }

    void type(String label, String text) {
        page.getByLabel(label).fill(text);
    }

    void choose(String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).selectOption(option);
    }

    public void press(String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .first()
                .click();
    }

    /** Waits until the browser is at such an address. Where it does not get there, the failure says where it stayed, and on what. */
    public void arrives(Predicate<String> address) {
        try {
            page.waitForURL(address);
        } catch (TimeoutError e) {
            throw new AssertionError(
                    "Stayed at " + page.url() + "\n" + page.locator("body").innerText(), e);
        }
    }

    Locator heading() {
        return page.locator("h1").first();
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** Keeps a picture in target/pictures, for a person to look at. */
    void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target/pictures", name + ".png"))
                .setFullPage(true));
    }

    /**
     * axe finds nothing grave, nothing sticks out sideways, and no script failed or broke the content policy.
     *
     * <p>In its legacy mode axe looks at the page itself and not also, from a second one, into frames of other origins. No
     * page of ours has a frame, and it takes a quarter of the time.
     */
    void isSound() {
        var violations = new AxeBuilder(page)
                .setLegacyMode(true).options(ONLY_VIOLATIONS).analyze().getViolations().stream()
                        .filter(violation -> GRAVE.contains(violation.getImpact()))
                        .map(violation -> violation.getId() + ": "
                                + violation.getNodes().getFirst().getHtml())
                        .toList();
        assertThat(violations).as("axe at %s", page.url()).isEmpty();
        assertThat((Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"))
                .as("no sideways scrolling at %s", page.url())
                .isTrue();
        assertThat(complaints).as("scripts at %s", page.url()).isEmpty();
    }

    @Override
    public void close() {
        page.context().close();
    }
}
