#pragma once

#include <vector>

// The checks of RULES 9 that pre_send_check does not make: why, and the test that shows where they are kept.
namespace sample {

struct ElsewhereCheck {
    const char* id;
    const char* reason;
    const char* file; // below tests/plugin
    const char* test;
};

inline std::vector<ElsewhereCheck> checks_elsewhere()
{
    return {
        {"V02", "the host hands over issued invoices, receipts and credit notes, no pro-forma",
         "intake/invoice_facts_test.cpp", "EveryKindIsAFiscalDocument"},
        {"V14", "by construction: the tax code is left out of an opposed document", "domain/worked_documents_test.cpp",
         "T7OppositionWithoutTaxCode"},
        {"V34", "amounts are whole cents from the host on", "domain/money_test.cpp", "RefusesWhatIsNotAnAmount"},
        {"V38", "by construction: the flag is set only for a payment before the date of the document",
         "domain/invoice_to_document_test.cpp", "AConfirmedAdvanceOnTheSameDayIsNone"},
        {"V44", "operation_check; sending asks only for documents that are not acquired",
         "domain/operation_check_test.cpp", "V44AlreadyAcquired"},
        {"V45", "operation_check, for the workflow of variations and cancellations", "domain/operation_check_test.cpp",
         "V45NotAcquired"},
        {"V49", "operation_check, for the workflow of variations and cancellations", "domain/operation_check_test.cpp",
         "V49LiveRefund"},
        {"V54", "sending: credentials are checked on Salva, and refused ones stop the entity",
         "sending/credential_check_test.cpp", "ThatAreRefusedAreTriedOnce"},
        {"V55", "sending: nothing is claimed without a valid certificate; its end is on the page of settings",
         "sending/sending_test.cpp", "NothingIsClaimedWithoutAGoodCertificate"},
        {"V56", "sending: 106 is an answer about the account, which stops the entity", "sending/sending_test.cpp",
         "RefusedCredentialsStopThatEntityOnlyAndKeepItsQueue"},
        {"V57", "the address of the service is a setting of the installation; kit identities fail V52 in production",
         "sending/environment_test.cpp", "IsProductionWithTheSystemsTrustUnlessSaidOtherwise"},
        {"V58", "there is no batch of a year: the payment date decides", "domain/worked_documents_test.cpp",
         "T10PaidInTheNewYear"},
        {"V60", "by construction: always F and dispositivo 1", "sts/document_operation_test.cpp",
         "AnInsertIsTheExampleOfTheProtocolByteForByte"},
        {"V62", "deadline_check, for the notice of the deadline", "domain/deadline_check_test.cpp",
         "V62SevenDaysBefore"},
        {"P05", "sending: a message that Sistema TS cannot read", "sending/sending_test.cpp",
         "AMessageThatSistemaTsCannotReadIsNotRepeated"},
        {"P06", "intake: what the host does not show", "intake/intake_test.cpp",
         "DoesNotCallMissingWhatTheHostDoesNotShow"},
        {"P07", "intake: the currency", "intake/intake_test.cpp", "RefusesAnAmountThatIsNotInEuro"},
    };
}

} // namespace sample
