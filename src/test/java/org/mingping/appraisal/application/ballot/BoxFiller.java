package org.mingping.appraisal.application.ballot;

import java.lang.reflect.Field;
import org.mingping.appraisal.model.ballot.BoxName;
import org.mingping.appraisal.model.ballot.VoterGroup;

/** Seals sheets and gives receipts as the product does, outside of it: for boxes too full to be filled voter by voter. */
public final class BoxFiller {

    private final SheetSeal seal = new SheetSeal();
    private final VoteTokens tokens = new VoteTokens();

    /** @param secret the installation's master key */
    public BoxFiller(String secret) throws ReflectiveOperationException {
        MasterKey master = new MasterKey();
        set(master, secret);
        set(seal, master);
        set(tokens, master);
    }

    public byte[] sheet(BoxName box, byte[] publicKey, VoterGroup group, byte[] filled) {
        return seal.seal(box, publicKey, seal.proof(box, publicKey), group, filled);
    }

    public String receipt(BoxName box) {
        return tokens.newReceipt(box).text();
    }

    private static void set(Object bean, Object value) throws ReflectiveOperationException {
        Field injected = bean.getClass().getDeclaredField("master");
        injected.setAccessible(true);
        injected.set(bean, value);
    }
}
