package org.mingping.boot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The county that a first start is given")
class GivenCountyTest {

    @Test
    @DisplayName("is a code and a name with a colon between, the Chinese one as well")
    void eitherColon() {
        assertThat(BootSteps.codeAndName("98:明山县委组织部")).containsExactly("98", "明山县委组织部");
        assertThat(BootSteps.codeAndName("98：明山县委组织部")).containsExactly("98", "明山县委组织部");
        assertThat(BootSteps.codeAndName(" 98 : 明山县委：组织部 ")).containsExactly("98", "明山县委：组织部");
        assertThat(BootSteps.codeAndName("")).hasSize(1);
    }
}
