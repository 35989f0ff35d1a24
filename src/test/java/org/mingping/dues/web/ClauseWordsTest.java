package org.mingping.dues.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.mingping.shared.Messages;

@DisplayName("The clause by which dues are owed")
class ClauseWordsTest {

    @Test
    @DisplayName("is cited in Chinese on Chinese pages and worded on English ones")
    void worded() {
        assertThat(ClauseWords.say("中组发〔2008〕3号 第二条（0.5%）", Messages.CHINESE)).isEqualTo("中组发〔2008〕3号 第二条（0.5%）");
        assertThat(ClauseWords.say("中组发〔2008〕3号 第二条（0.5%）", Locale.ENGLISH)).isEqualTo("Zhong Zu Fa [2008] No. 3, Art. 2 (0.5%)");
        assertThat(ClauseWords.say("中组发〔2008〕3号 第六条（县定标准）", Locale.ENGLISH)).isEqualTo("Zhong Zu Fa [2008] No. 3, Art. 6 (set by the county)");
        assertThat(ClauseWords.say("中组发〔2008〕3号 第六条", Locale.ENGLISH)).isEqualTo("Zhong Zu Fa [2008] No. 3, Art. 6");
    }
}
