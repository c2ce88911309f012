package plumbline.exam;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.exam.WearZone.WEAR_FOREFOOT_CENTRAL;
import static plumbline.exam.WearZone.WEAR_FOREFOOT_LATERAL;
import static plumbline.exam.WearZone.WEAR_FOREFOOT_MEDIAL;
import static plumbline.exam.WearZone.WEAR_TOE;

import org.junit.jupiter.api.Test;

class WearZoneTest {

    @Test
    void innerBordersLieSideBySide() {
        assertThat(WearZone.laidOut(Side.LEFT))
                .startsWith(WEAR_TOE, WEAR_FOREFOOT_LATERAL, WEAR_FOREFOOT_CENTRAL, WEAR_FOREFOOT_MEDIAL)
                .containsExactlyInAnyOrder(WearZone.values());
        assertThat(WearZone.laidOut(Side.RIGHT))
                .startsWith(WEAR_TOE, WEAR_FOREFOOT_MEDIAL, WEAR_FOREFOOT_CENTRAL, WEAR_FOREFOOT_LATERAL)
                .containsExactlyInAnyOrder(WearZone.values());
    }

    @Test
    void namesItselfInWords() {
        assertThat(WEAR_TOE.words()).isEqualTo("Toe");
        assertThat(WEAR_FOREFOOT_LATERAL.label()).isEqualTo("Shoe wear, forefoot lateral");
        assertThat(WEAR_FOREFOOT_LATERAL.place()).isEqualTo("forefoot lateral");
    }
}
