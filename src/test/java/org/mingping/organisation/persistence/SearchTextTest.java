package org.mingping.organisation.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.organisation.persistence.SearchText.Beginning;

@DisplayName("What is typed to find somebody")
class SearchTextTest {

    @Test
    @DisplayName("finds lü and nü by lu and nu, which is how many type them")
    void umlauts() {
        assertThat(SearchText.of("luyuyong").beginnings()).contains(new Beginning("pinyin", "luyuyong"), new Beginning("pinyin", "lvyuyong"));
        assertThat(SearchText.of("Lü Nu").beginnings()).contains(new Beginning("pinyin", "lvnu"), new Beginning("pinyin", "lvnv"));
        assertThat(SearchText.of("zhangsan").beginnings()).containsExactly(new Beginning("pinyin", "zhangsan"), new Beginning("initials", "zhangsan"));
        assertThat(SearchText.of("lulululululu").beginnings()).as("few readings, however much is typed").hasSizeLessThan(6);
    }

    @Test
    @DisplayName("is the end of an identity number where it is digits, and the beginning of a name where it is neither")
    void others() {
        assertThat(SearchText.of("124x").beginnings()).containsExactly(new Beginning("id_reversed", "X421"));
        assertThat(SearchText.of("白 华").beginnings()).containsExactly(new Beginning("name", "白华"));
    }
}
