package dev.migrate.runner.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void passwordsInUrlsAreMasked() {
        assertThat(Secrets.mask("jdbc:postgresql://h/d?user=me&password=x%26y&ssl=true"))
                .isEqualTo("jdbc:postgresql://h/d?user=me&password=***&ssl=true");
        assertThat(Secrets.mask("jdbc:h2:mem:x;USER=sa;PASSWORD=a b;X=1")).doesNotContain("PASSWORD=a");
        assertThat(Secrets.mask("postgres://me:p@ss@host/db")).isEqualTo("postgres://me:***@host/db");
        assertThat(Secrets.mask("jdbc:postgresql://h/d?sslpassword=x")).endsWith("sslpassword=***");
        assertThat(Secrets.mask("jdbc:oracle:thin:me/p4ss@host:1521")).isEqualTo("jdbc:oracle:thin:me/***@host:1521");
        assertThat(Secrets.mask("jdbc:h2:file:/home/me/data")).isEqualTo("jdbc:h2:file:/home/me/data");
        assertThat(Secrets.mask("failed for p4ss!", "p4ss!")).isEqualTo("failed for ***");
    }

    @Test
    void passwordsInStatementsAreMasked() {
        assertThat(Secrets.maskSql("create role a login password 'x''y' valid until 'z'"))
                .isEqualTo("create role a login password '***' valid until 'z'");
        assertThat(Secrets.maskSql("create user a identified by 'x'")).isEqualTo("create user a identified by '***'");
    }

    @Test
    void causesThatMayHoldPasswordsAreLeftOut() {
        SQLException raw = new SQLException("no: password=x9", "08001", 7, new IllegalStateException("x9"));
        SQLException clean = Secrets.clean(raw, "x9");
        assertThatThrownBy(() -> {
                    throw clean;
                })
                .hasMessage("no: password=***")
                .hasNoCause();
        assertThat(clean.getSQLState()).isEqualTo("08001");
        assertThat(clean.getErrorCode()).isEqualTo(7);
    }

    @Test
    void urlsOfHostingPlatforms() {
        DatabaseUrl url = DatabaseUrl.parse("postgres://me:p%40ss+1@host:6000/db?sslmode=require");
        assertThat(url).isEqualTo(new DatabaseUrl("jdbc:postgresql://host:6000/db?sslmode=require", "me", "p@ss+1"));
        assertThat(DatabaseUrl.parse("postgresql://host/db"))
                .isEqualTo(new DatabaseUrl("jdbc:postgresql://host/db", null, null));
        assertThat(Database.of("postgres://me:secret@host/db", null, null, null))
                .hasToString("jdbc:postgresql://host/db");
    }
}
