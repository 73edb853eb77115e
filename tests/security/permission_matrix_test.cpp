// Every route of the host and of the plugin, asked for by everybody. What the router and the manifest hold must have a
// line in permission_matrix.cpp, which is written by hand: a new route that nobody thought about fails here.
#include "tests/security/permission_matrix.hpp"
#include "tests/security/studio.hpp"

#include <host_sdk/manifest/manifest_reader.hpp>

#include <gmock/gmock.h>

#include <set>

using namespace security_test;

namespace {

using RouteName = std::pair<std::string, std::string>; // method, path

std::set<RouteName> named(std::span<const MatrixLine> lines)
{
    std::set<RouteName> names;
    for (const MatrixLine& line : lines)
        names.emplace(line.method, line.route);
    return names;
}

void expect_the_same(const std::set<RouteName>& found, const std::set<RouteName>& expected)
{
    for (const auto& [method, path] : found)
        EXPECT_TRUE(expected.contains({method, path}))
            << "the route " << method << " " << path << " has no line in tests/security/permission_matrix.cpp: "
            << "add one that says who may take it, then this test asks for it as everybody";
    for (const auto& [method, path] : expected)
        EXPECT_TRUE(found.contains({method, path}))
            << "tests/security/permission_matrix.cpp has a line for " << method << " " << path
            << ", which is no route any more: take the line away";
}

/// Somebody at his browser.
struct Person {
    std::string name;
    bool logged_in = true;
    bool owner = false;
    bool invoices = false;    ///< the box *Fatture*
    bool application = false; ///< the box *Sistema Tessera Sanitaria*
    HttpClient client;
    std::string email = {}, password = {};
};

enum class Verdict { allowed, to_log_in, refused, explained };

Verdict expected_verdict(const Person& person, Who who)
{
    const auto when = [](bool allowed) { return allowed ? Verdict::allowed : Verdict::refused; };
    if (who == Who::everybody) return Verdict::allowed;
    if (!person.logged_in) return Verdict::to_log_in;
    if (who == Who::users || person.owner) return Verdict::allowed;
    switch (who) {
    case Who::invoices:
        return when(person.invoices);
    case Who::view:
        return when(person.invoices || person.application);
    case Who::send:
        return person.application && !person.invoices ? Verdict::explained : when(person.application);
    default:
        return Verdict::refused;
    }
}

Verdict verdict_of(const Answer& answer)
{
    if (answer.status == 303 && answer.header("Location") == "/accedi") return Verdict::to_log_in;
    if (answer.status == 403) return Verdict::refused;
    if (answer.status == 409) return Verdict::explained;
    return Verdict::allowed;
}

class PermissionMatrix : public testing::Test {
protected:
    PermissionMatrix()
    {
        add("nobody", {}, {}, false, false);
        add_collaborator("secretary without a box", "secretary", false, false);
        add_collaborator("secretary with Fatture", "secretary", true, false);
        add_collaborator("secretary with the plugin", "secretary", false, true);
        add_collaborator("secretary with both", "secretary", true, true);
        add_collaborator("accountant without a box", "accountant", false, false);
        add_collaborator("accountant with both", "accountant", true, true);
        const auto fallen = add_collaborator("revoked while logged in", "secretary", true, true);
        m_persons.back().client.get(k_mount + "/documenti");
        m_studio.tick(fallen, false, false);
        m_persons.back().invoices = m_persons.back().application = false;
        add("owner", "titolare@aurora.example", "demo-aurora", false, false);
        m_persons.back().owner = true;
    }

    void add(const std::string& name, const std::string& email, const std::string& password, bool invoices,
             bool application)
    {
        Person person{.name = name,
                      .logged_in = !email.empty(),
                      .invoices = invoices,
                      .application = application,
                      .client = m_studio.visitor(),
                      .email = email,
                      .password = password};
        log_in(person);
        m_persons.push_back(std::move(person));
    }

    Collaborator add_collaborator(const std::string& name, const std::string& role, bool invoices, bool application)
    {
        auto collaborator = m_studio.invite("persona" + std::to_string(m_persons.size()) + "@aurora.example", role);
        m_studio.tick(collaborator, invoices, application);
        add(name, collaborator.email, collaborator.password, invoices, application);
        return collaborator;
    }

    static void log_in(Person& person)
    {
        if (!person.logged_in)
            person.client.get("/accedi"); // for the token of a visitor
        else if (person.client.log_in(person.email, person.password).status != 303)
            throw std::runtime_error(person.name + " cannot log in");
    }

    std::string address(const MatrixLine& line) const
    {
        std::string path(line.example);
        for (const auto& [mark, id] : {std::pair<std::string, std::string>("{user}", m_somebody.id),
                                       std::pair<std::string, std::string>("{document}", m_document)}) {
            if (const auto at = path.find(mark); at != std::string::npos) path.replace(at, mark.size(), id);
        }
        return path;
    }

    Answer ask(Person& person, std::string_view method, const std::string& path)
    {
        if (method == "POST") return person.client.submit(path, {});
        return person.client.request(std::string(method), path);
    }

    void expect_for_everybody(std::span<const MatrixLine> lines, const std::string& below)
    {
        for (Person& person : m_persons) {
            for (const MatrixLine& line : lines) {
                const auto path = below + address(line);
                const auto expected = expected_verdict(person, line.who);
                const auto answer = ask(person, line.method, path);
                auto got = verdict_of(answer);
                // Whoever logs out is led to the log-in as well.
                if (line.route == "/esci" && person.logged_in) got = Verdict::allowed;
                // What was allowed may still find something wrong with an empty form (409).
                EXPECT_TRUE(got == expected || (expected == Verdict::allowed && got == Verdict::explained))
                    << person.name << ": " << line.method << " " << path << " answered " << answer.status;
                EXPECT_LT(answer.status, 500) << person.name << ": " << line.method << " " << path;
                if (line.method == "GET") {
                    EXPECT_EQ(ask(person, "HEAD", path).status, answer.status) << person.name << ": HEAD " << path;
                }
                if (line.route == "/esci" || line.route == "/accedi") log_in(person);
            }
        }
    }

    Studio m_studio;
    std::string m_document = m_studio.document_of("aurora");
    Collaborator m_somebody = m_studio.invite("qualcuno@aurora.example", "secretary");
    std::vector<Person> m_persons;
};

std::vector<host_sdk::manifest::Route> manifest_routes()
{
    const auto package = std::string(PROJECT_BINARY_DIR) + "/plugins/" + k_plugin;
    return host_sdk::manifest::read_package_manifest(package).manifest.value().routes;
}

} // namespace

TEST(PermissionMatrixLines, AreThereForEveryRouteOfTheHost)
{
    const Studio studio(0);
    std::set<RouteName> found;
    for (const auto& route : studio.router().routes())
        found.emplace(route.method, route.path);
    expect_the_same(found, named(host_matrix()));
}

TEST(PermissionMatrixLines, AreThereForEveryRouteOfThePlugin)
{
    std::set<RouteName> found;
    for (const auto& route : manifest_routes()) {
        for (const auto& method : route.methods)
            found.emplace(method, route.path);
    }
    expect_the_same(found, named(plugin_matrix()));
}

TEST_F(PermissionMatrix, HoldsForEverybodyOnEveryRouteOfThePlugin)
{
    expect_for_everybody(plugin_matrix(), k_mount);
}

TEST_F(PermissionMatrix, HoldsForEverybodyOnEveryRouteOfTheHost)
{
    expect_for_everybody(host_matrix(), "");
}

TEST_F(PermissionMatrix, NoOtherMethodIsAnswered)
{
    std::map<std::string, std::set<std::string>> methods;
    for (const MatrixLine& line : host_matrix())
        methods[address(line)].emplace(line.method);
    for (const MatrixLine& line : plugin_matrix())
        methods[k_mount + address(line)].emplace(line.method);
    Person& owner = m_persons.back();
    for (const auto& [path, known] : methods) {
        for (const auto* method : {"GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"}) {
            if (known.contains(method)) continue;
            const auto answer =
                method == std::string("POST") ? owner.client.submit(path, {}) : owner.client.request(method, path);
            EXPECT_TRUE(answer.status >= 400 && answer.status < 500)
                << method << " " << path << " answered " << answer.status;
        }
    }
    EXPECT_EQ(owner.client.get(k_mount + "/documenti").status, 200); // and nothing was changed by it
}

TEST_F(PermissionMatrix, WithoutFattureNoPageOfThePluginShowsADocument)
{
    Person& with_the_plugin_only = m_persons[3];
    ASSERT_EQ(with_the_plugin_only.name, "secretary with the plugin");
    ASSERT_THAT(m_persons.back().client.get(k_mount + "/documenti").body, testing::HasSubstr("class=\"sts-number\""));
    for (const auto& path : {std::string("/"), std::string("/documenti"), "/documenti/" + m_document,
                             std::string("/file"), std::string("/archivio")}) {
        const auto answer = with_the_plugin_only.client.get(k_mount + path);
        EXPECT_THAT(answer.body, testing::Not(testing::HasSubstr("class=\"sts-number\""))) << path;
        EXPECT_THAT(answer.body, testing::Not(testing::HasSubstr("€"))) << path;
    }
}
