// The main job, whole, in the real programs, with what goes wrong on the way; then every byte that they wrote is
// searched for the secrets that were typed in and for the patients' tax codes, and so is their memory.
#include "tests/security/running_programs.hpp"
#include "tests/security/secret_search.hpp"
#include "tests/support/file_content.hpp"

#include <gmock/gmock.h>
#include <sys/wait.h>

#include <chrono>
#include <csignal>
#include <fstream>

using namespace security_test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

const std::vector<std::string> k_typed_in{k_password, k_pin, k_wrong_password, k_host_password};

std::vector<std::string> everything_that_must_stay_unseen()
{
    auto all = patients_tax_codes(20);
    all.insert(all.end(), k_typed_in.begin(), k_typed_in.end());
    return all;
}

/// Whether this user may look into another process: the sample host cannot be looked into by its own user.
bool may_look_inside(int process)
{
    return std::ifstream("/proc/" + std::to_string(process) + "/environ").get() != EOF;
}

// A job that is at work has them for a moment, and on a slow machine the sending lasts: what is found at every look
// stays.
std::vector<std::string> what_stays_in_memory_of(int process)
{
    const SecretSearch search(k_typed_in);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(90);
    std::vector<std::string> found;
    do {
        found = search.in_memory_of(process);
    } while (!found.empty() && std::chrono::steady_clock::now() < end);
    return found;
}

class NoSecrets : public testing::Test {
protected:
    void do_the_main_job(RunningPrograms& programs, MainJob& job)
    {
        job.log_in_and_activate();
        EXPECT_THAT(job.configure(k_wrong_password, k_pin), HasSubstr("non ha accettato le credenziali"));
        programs.simulator_fault(R"({"fault": "truncated-answer", "operation": "ReportMensile"})");
        EXPECT_THAT(job.configure(k_password, k_pin), HasSubstr("La verifica non è riuscita"));
        EXPECT_THAT(job.configure(k_password, k_pin), HasSubstr("Credenziali verificate"));
        job.associate();
        EXPECT_GT(job.send(), 5U);
    }

    void expect_nothing_was_written(const RunningPrograms& programs)
    {
        EXPECT_THAT(m_search.below(programs.folder(), &RunningPrograms::is_rightly_in_clear), IsEmpty());
        EXPECT_THAT(support::content_of(programs.folder() / "host/sample-host.log"),
                    HasSubstr("POST /plugins/{plugin}/*"));
    }

    void expect_nothing_in_environment_and_command_line(int process)
    {
        if (!may_look_inside(process)) return; // root may
        for (const std::string file : {"environ", "cmdline"}) {
            const auto bytes = support::content_of("/proc/" + std::to_string(process) + "/" + file);
            EXPECT_FALSE(bytes.empty());
            EXPECT_THAT(m_search.in_bytes(bytes, file), IsEmpty());
        }
    }

    const SecretSearch m_search{everything_that_must_stay_unseen()};
};

} // namespace

TEST_F(NoSecrets, AreWrittenWhenDocumentsAreSentOneByOne)
{
    RunningPrograms programs({"--demo-invoices", "200"});
    MainJob job(programs.host().port());
    programs.simulator_fault(R"({"fault": "not-xml", "operation": "Inserimento"})");
    programs.simulator_fault(R"({"fault": "html-page", "operation": "Inserimento"})");
    programs.simulator_fault(R"({"fault": "soap-fault", "operation": "Inserimento"})");
    programs.simulator_fault(R"({"fault": "no-answer-after-commit", "operation": "Inserimento"})");
    do_the_main_job(programs, job);
    expect_nothing_in_environment_and_command_line(programs.host().process());
    // What stays in memory after a credential check and many sendings, of what is typed in at a page.
    if (may_look_inside(programs.host().process())) {
        EXPECT_THAT(what_stays_in_memory_of(programs.host().process()), IsEmpty());
    }
    expect_nothing_was_written(programs);
}

TEST_F(NoSecrets, AreWrittenWhenDocumentsAreSentInAFile)
{
    RunningPrograms programs({"--demo-invoices", "200", "--plugin-setting", "sistema-ts.file-from=2"});
    MainJob job(programs.host().port());
    do_the_main_job(programs, job);
    const auto page = job.browser().get("/plugins/it.sistemats.plugin/file").body;
    EXPECT_THAT(page, HasSubstr(".zip"));
    programs.host().end(SIGTERM); // the database is closed, its journal written back
    expect_nothing_was_written(programs);
}

TEST_F(NoSecrets, AreLeftByACrash)
{
    for (const int signal : {SIGSEGV, SIGABRT}) {
        RunningPrograms programs({"--demo-invoices", "200"});
        MainJob job(programs.host().port());
        job.log_in_and_activate();
        job.configure(k_password, k_pin);
        const int status = programs.host().end(signal);
        ASSERT_TRUE(WIFSIGNALED(status));
        EXPECT_FALSE(WCOREDUMP(status));
        for (const auto& file : std::filesystem::directory_iterator(programs.folder() / "host"))
            EXPECT_THAT(file.path().filename().string(), Not(HasSubstr("core")));
        EXPECT_THAT(m_search.below(programs.folder(), &RunningPrograms::is_rightly_in_clear), IsEmpty());
    }
}
