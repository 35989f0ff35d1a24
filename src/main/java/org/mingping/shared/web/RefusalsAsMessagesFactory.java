package org.mingping.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import org.mingping.shared.Failures;

/** Named in faces-config.xml; Faces makes it, so it looks its collaborator up. */
public class RefusalsAsMessagesFactory extends ExceptionHandlerFactory {

    public RefusalsAsMessagesFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new RefusalsAsMessages(getWrapped().getExceptionHandler(), CDI.current().select(Failures.class).get());
    }
}
