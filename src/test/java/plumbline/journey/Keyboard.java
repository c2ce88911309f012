package plumbline.journey;

import com.microsoft.playwright.Page;

/** Someone who uses no pointer: goes from field to field with the tabulator and answers each where it is. */
final class Keyboard {

    private static final int FARTHEST = 400;

    /** What stands where the focus is, as a person would see it. */
    private static final String HERE = """
            () => {
              const here = document.activeElement;
              const group = here.type === 'radio' ? [...document.getElementsByName(here.name)] : [];
              const usual = ['NORMAL', 'NEGATIVE', 'ABSENT', '5', '2', 'NO'];
              return [
                here.type ?? here.localName,
                here.id,
                group.length ? group.some(one => one.checked || (one.type !== 'radio' && one.value)) : !!here.value,
                group.indexOf(here),
                usual.map(value => group.findIndex(one => one.value === value)).find(place => place >= 0) ?? -1,
                /(−?[0-9.]+) to/.exec(here.getAttribute('aria-label') ?? '')?.[1].replace('−', '-') ?? '',
              ].join('|');
            }""";

    /**
     * @param kind what sort of field it is
     * @param place which of a group's buttons has the focus, from 0
     * @param usual which of them is the usual answer; −1 where none is
     * @param least the least number a field takes, or nothing
     */
    private record Here(String kind, String id, boolean answered, int place, int usual, String least) {}

    private final Page page;

    Keyboard(Visit visit) {
        this.page = visit.page();
    }

    /** Answers every field between here and the button that leads on, and presses that. */
    void answersAllAndPresses(String buttonId) {
        page.locator("main").focus();
        for (int i = 0; i < FARTHEST; i++) {
            press("Tab");
            var here = here();
            if (here.id.equals(buttonId)) {
                press("Enter");
                return;
            }
            if (!here.answered) {
                answer(here);
            }
        }
        throw new AssertionError("No button " + buttonId + " within reach of the keyboard");
    }

    private void answer(Here here) {
        switch (here.kind) {
            case "radio" -> {
                press("Space");
                for (int i = here.place; i < here.usual; i++) {
                    press("ArrowRight");
                }
            }
            case "select-one" -> press("1");
            case "text" -> page.keyboard().type(here.least.isEmpty() ? "By keyboard" : here.least);
            case "textarea" -> page.keyboard().type("By keyboard");
            default -> {}
        }
    }

    private Here here() {
        var seen = String.valueOf(page.evaluate(HERE)).split("\\|", -1);
        return new Here(
                seen[0],
                seen[1],
                Boolean.parseBoolean(seen[2]),
                Integer.parseInt(seen[3]),
                Integer.parseInt(seen[4]),
                seen[5]);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }
}
