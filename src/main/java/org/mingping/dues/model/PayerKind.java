package org.mingping.dues.model;

import java.util.Set;

/** Who brought the money: relatives or other members may pay for a member (中组发〔2008〕3号 第十一条); who it was is recorded. */
public enum PayerKind {
    /** The member. */
    SELF,
    /** A relative (亲属代缴). */
    RELATIVE,
    /** Another member (其他党员代缴). */
    MEMBER,
    /** Whoever else a workbook names. */
    OTHER;

    private static final Set<String> RELATIVES = Set.of("配偶", "丈夫", "妻子", "爱人", "儿子", "女儿", "子女", "父亲", "母亲", "父母", "儿媳", "女婿", "孙子", "孙女", "兄弟", "姐妹", "哥哥",
            "弟弟", "姐姐", "妹妹", "亲属", "家属");

    /** What a workbook's 代缴人 means: blank is the member; a word for a relative is one; anything else stays as it stands. */
    public static PayerKind named(String text) {
        if (text.isEmpty()) {
            return SELF;
        }
        return RELATIVES.contains(text) ? RELATIVE : text.contains("党员") ? MEMBER : OTHER;
    }
}
