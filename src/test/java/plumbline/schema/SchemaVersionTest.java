package plumbline.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SchemaVersionTest {

    private static final int OURS = 57;

    @Test
    void codeRunsOnTheSchemaItCameWith() {
        assertThat(new SchemaVersion(OURS, 50).obstacle(OURS)).isEmpty();
    }

    @Test
    void aNewerSchemaThatOnlyAddedIsNoObstacle() {
        assertThat(new SchemaVersion(60, OURS).obstacle(OURS)).isEmpty();
    }

    @Test
    void aNewerSchemaThatTookSomethingAwayIsOneAndSaysWhichCodeItRunsWith() {
        assertThat(new SchemaVersion(60, 58).obstacle(OURS))
                .hasValueSatisfying(said -> assertThat(said).contains("wants schema 57", "has 60", "58 or later"));
    }

    @Test
    void anOlderSchemaIsToBeMigrated() {
        assertThat(new SchemaVersion(56, 41).obstacle(OURS))
                .hasValueSatisfying(said -> assertThat(said).contains("wants schema 57", "has 56", "migrate"));
    }

    @Test
    void aDatabaseThatDoesNotSayIsToBeMigrated() {
        assertThat(SchemaVersion.UNKNOWN.obstacle(OURS))
                .hasValueSatisfying(said -> assertThat(said).contains("has none, or one before 42", "migrate"));
    }
}
