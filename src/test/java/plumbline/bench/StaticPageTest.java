package plumbline.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StaticPageTest {

    @Test
    void whatIsServedIsThePageAsItWas() {
        var html = "<main data-chart='{\"points\":[{\"week\":-1}]}'>{not.a.value} {#if} {/if} 100 %</main>";

        assertThat(StaticPage.template(html).render()).isEqualTo(html);
    }
}
