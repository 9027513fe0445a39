package dev.migrate.runner.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChecksumTest {
    private static final String TEXT = "-- migrate:revision 20260101000001\ncreate table t (id int);\n";

    /** Written down once: no later version of the runner may compute another one. */
    @Test
    void isStableForEver() {
        assertThat(Checksum.of(TEXT)).isEqualTo("760377f508ec51c7d9adbe78995241ea92bcc9299a4d671607e368a5d653fe92");
        assertThat(Checksum.of("")).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Checksum.of("ä€😀\n")).isEqualTo("6336f9af6dbb6be028cff146b7b99ceb5f62885f06b3c360e37be3e621f82767");
    }

    @Test
    void lineEndsAndByteOrderMarkDoNotCount() {
        assertThat(Checksum.of(TEXT.replace("\n", "\r\n"))).isEqualTo(Checksum.of(TEXT));
        assertThat(Checksum.of(TEXT.replace("\n", "\r"))).isEqualTo(Checksum.of(TEXT));
        assertThat(Checksum.of("\uFEFF" + TEXT)).isEqualTo(Checksum.of(TEXT));
    }

    @Test
    void aCommentJoinedWithAStatementCounts() {
        assertThat(Checksum.of(TEXT.replace("1\ncreate", "1create"))).isNotEqualTo(Checksum.of(TEXT));
        assertThat(Checksum.of(TEXT + "\n")).isNotEqualTo(Checksum.of(TEXT));
    }
}
