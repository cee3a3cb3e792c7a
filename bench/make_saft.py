#!/usr/bin/env python3
"""Writes a SAF-T Financial 1.30 file of vouchers, right in every sum: make_saft.py FILE VOUCHERS [LINES_OF_EACH].

Each voucher pays wages on LINES_OF_EACH - 1 lines from the bank. Customers come first, to be passed over."""
import sys

path, vouchers = sys.argv[1], int(sys.argv[2])
lines = int(sys.argv[3]) if len(sys.argv) > 3 else 4
pay = 1250
total = vouchers * (lines - 1) * pay


def account(number, code, opening, closing):
    side = lambda amount: "Credit" if amount < 0 else "Debit"
    return (f"<Account><AccountID>{number}</AccountID><AccountDescription>Konto</AccountDescription>"
            f"<GroupingCategory>KA_K</GroupingCategory><GroupingCode>{code}</GroupingCode><AccountType>GL</AccountType>"
            f"<Opening{side(opening)}Balance>{abs(opening)}.00</Opening{side(opening)}Balance>"
            f"<Closing{side(closing)}Balance>{abs(closing)}.00</Closing{side(closing)}Balance></Account>\n")


def line(record, number, marks, element, amount):
    return (f"<Line><RecordID>{record}</RecordID><AccountID>{number}</AccountID>{marks}"
            f"<SupplierID>L{record}</SupplierID><Description>Lønn til fast ansatte i skolen</Description>"
            f"<{element}><Amount>{amount}.00</Amount></{element}></Line>\n")


def mark(kind, code):
    return f"<Analysis><AnalysisType>{kind}</AnalysisType><AnalysisID>{code}</AnalysisID></Analysis>"


marks = mark("F", "202") + mark("A", "010101")
with open(path, "w", encoding="utf-8") as out:
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n'
              '<AuditFile xmlns="urn:StandardAuditFile-Taxation-Financial:NO">\n'
              "<Header><AuditFileVersion>1.30</AuditFileVersion><AuditFileCountry>NO</AuditFileCountry>"
              "<AuditFileDateCreated>2025-01-20</AuditFileDateCreated><SoftwareCompanyName>Bench</SoftwareCompanyName>"
              "<SoftwareID>make_saft</SoftwareID><SoftwareVersion>1</SoftwareVersion><Company>"
              "<RegistrationNumber>999999999</RegistrationNumber><Name>Eksempel kommune</Name></Company><DefaultCurrencyCode>NOK</DefaultCurrencyCode>"
              "<SelectionCriteria><PeriodStart>1</PeriodStart><PeriodStartYear>2024</PeriodStartYear>"
              "<PeriodEnd>12</PeriodEnd><PeriodEndYear>2024</PeriodEndYear></SelectionCriteria>"
              "<TaxAccountingBasis>A</TaxAccountingBasis></Header>\n<MasterFiles><GeneralLedgerAccounts>\n")
    out.write(account("0100", "010", 0, total))
    out.write(account("2101", "10", 0, -total))
    out.write("</GeneralLedgerAccounts><Customers>\n")
    for number in range(vouchers // 10):
        out.write(f"<Customer><Name>Kunde {number}</Name><CustomerID>K{number}</CustomerID></Customer>\n")
    out.write("</Customers></MasterFiles>\n<GeneralLedgerEntries>"
              f"<NumberOfEntries>{vouchers}</NumberOfEntries><TotalDebit>{total}.00</TotalDebit>"
              f"<TotalCredit>{total}.00</TotalCredit><Journal><JournalID>GL</JournalID>"
              "<Description>Hovedbok</Description><Type>GL</Type>\n")
    for voucher in range(1, vouchers + 1):
        month = voucher % 12 + 1
        out.write(f"<Transaction><TransactionID>{voucher}</TransactionID><Period>{month}</Period><PeriodYear>2024"
                  f"</PeriodYear><TransactionDate>2024-{month:02d}-12</TransactionDate><Description>Lønn</Description>"
                  f"<SystemEntryDate>2024-{month:02d}-12</SystemEntryDate><GLPostingDate>2024-{month:02d}-12"
                  "</GLPostingDate>\n")
        for record in range(1, lines):
            out.write(line(record, "0100", marks, "DebitAmount", pay))
        out.write(line(lines, "2101", "", "CreditAmount", (lines - 1) * pay))
        out.write("</Transaction>\n")
    out.write("</Journal></GeneralLedgerEntries></AuditFile>\n")
