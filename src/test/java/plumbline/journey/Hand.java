package plumbline.journey;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/**
 * A hand that fills in a form and counts what it does: a click, a tap or a key chord each, and a text typed into one field
 * once.
 */
final class Hand {

    private static final Page.GetByLabelOptions EXACTLY = new Page.GetByLabelOptions().setExact(true);

    private final Page page;
    private final boolean touch;
    private int interactions;

    private Hand(Page page, boolean touch) {
        this.page = page;
        this.touch = touch;
    }

    static Hand withMouse(Visit visit) {
        return new Hand(visit.page(), false);
    }

    static Hand withFinger(Visit visit) {
        return new Hand(visit.page(), true);
    }

    /** Chooses an answer by its label in full, such as {@code Talar head, left, +1}. */
    void answer(String label) {
        press(page.getByLabel(label, EXACTLY));
    }

    /** Presses what is there to press. */
    void press(Locator place) {
        interactions++;
        if (touch) {
            place.tap();
        } else {
            place.click();
        }
    }

    /** Opens a list and chooses from it: two presses. */
    void choose(String label, String value) {
        interactions += 2;
        page.getByLabel(label, EXACTLY).selectOption(value);
    }

    /** Presses into a field and types. */
    void type(String label, String text) {
        interactions += 2;
        page.getByLabel(label, EXACTLY).fill(text);
    }

    int interactions() {
        return interactions;
    }
}
