package org.mingping.organisation.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mingping.organisation.model.PinyinName;

@DisplayName("A name in pinyin")
class NamePinyinTest {

    @ParameterizedTest
    @CsvSource({"秦长军,qinchangjun,qcj", "单雄信,shanxiongxin,sxx", "曾国藩,zengguofan,zgf", "覃才珍,qincaizhen,qcz", "仇和,qiuhe,qh",
            "解珍,xiezhen,xz", "查良镛,zhaliangyong,zly", "区大相,oudaxiang,odx", "朴正,piaozheng,pz", "尉迟恭,yuchigong,ycg",
            "万俟卨,moqixie,mqx", "欧阳修,ouyangxiu,oyx", "吕布,lvbu,lb", "王单,wangdan,wd", "阿依古丽·吐尔逊,ayigulituerxun,aygltex"})
    @DisplayName("reads the surname as a surname and the rest as a given name")
    void readings(String name, String full, String initials) {
        assertThat(NamePinyin.of(name)).satisfies(read -> {
            assertThat(read.full()).isEqualTo(full);
            assertThat(read.initials()).isEqualTo(initials);
            assertThat(read.key().replace(" ", "")).isEqualTo(full);
        });
    }

    @Test
    @DisplayName("of letters is those letters, of nothing readable is empty")
    void others() {
        assertThat(NamePinyin.of("Li")).isEqualTo(new PinyinName("li", "li", "l i"));
        assertThat(NamePinyin.of("··")).isEqualTo(new PinyinName("", "", "··"));
    }

    @Test
    @DisplayName("costs next to nothing once its characters have been seen")
    void fast() {
        NamePinyin.of("秦长军");
        Assertions.assertTimeout(Duration.ofMillis(500), () -> {
            for (int i = 0; i < 30_000; i++) {
                NamePinyin.of("秦长军");
            }
        });
    }

    @Test
    @DisplayName("puts 陈浩 before 程峰: syllable by syllable, as a dictionary does")
    void sortedBySyllables() {
        assertThat(Stream.of("程峰", "陈浩", "陈福", "陈浩然").sorted(Comparator.comparing(name -> NamePinyin.of(name).key())))
                .containsExactly("陈福", "陈浩", "陈浩然", "程峰");
    }
}
