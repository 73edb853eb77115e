<?php
// A SOAP server made from a WSDL. Takes every *.request in a folder, writes beside it what it understood (*.fields, one
// "path=value" a line) and what it answers (*.answer). A request that it does not understand ends it, with a fault.

if (!extension_loaded('soap')) {
    exit("Debian's package php-soap is missing (.ci/dependencies.sh installs it)\n");
}

const PROTOCOL = '26112022242012345';

// The parts of a message by their path; numbers as PHP understood them.
function fields(mixed $value, string $path): string
{
    if (is_object($value) || is_array($value)) {
        $text = '';
        foreach ((array) $value as $name => $part) {
            $text .= fields($part, $path === '' ? $name : "$path/$name");
        }
        return $text;
    }
    if (is_float($value)) {
        $value = number_format($value, 2, '.', ''); // only amounts are
    }
    return "$path=" . ($path === 'documento' ? base64_encode($value) : $value) . "\n";
}

function answer(string $operation, mixed $request): array
{
    $messages = ['listaMessaggi' => ['messaggio' => [['codice' => '0', 'descrizione' => 'Bene', 'tipo' => '']]]];
    $file = ['protocollo' => PROTOCOL, 'dataInvio' => '20-11-2026 22:24:20', 'stato' => 2, 'descrizione' => 'Elaborato',
             'nInviati' => 3, 'nAccolti' => 3, 'nWarnings' => 1, 'nErrori' => 0];
    $details = fn(mixed $content) => ['DatiOutputRichiesta' => [
        'esitoChiamata' => '0', 'descrizioneEsito' => 'Bene', 'esitiPositivi' => ['dettagliEsito' => $content]]];
    $document = fn(array $content) => ['esitoChiamata' => '0', 'documentoFiscale' => [
        'idDocumentoFiscale' => $request->idDocumentoFiscale, 'protocollo' => PROTOCOL] + $content] + $messages;
    return match ($operation) {
        'Inserimento', 'Variazione', 'Rimborso', 'Cancellazione' =>
            ['esitoChiamata' => '0', 'protocollo' => PROTOCOL] + $messages,
        'InterrogazionePuntuale' => $document(['totaliVociSpesa' => [['tipoSpesa' => 'SP', 'importo' => 90.5]]]),
        'DettaglioSegnalazione' => $document(['listaSegnalazioniDocumento' => ['segnalazione' => ['Non mia']]]),
        'ReportMensile', 'ReportSegnalazioni' => ['esitoChiamata' => '0', 'fileCSV' => 'CSV'] + $messages,
        'EsitoInvii' => $details([$file]),
        'DettaglioErrori' => $details(['csv' => 'PK']),
        'RicevutaPdf' => $details(['pdf' => '%PDF-1.4']),
        'inviaFileMtom' => ['return' => [
            'codiceEsito' => '000', 'dataAccoglienza' => '20-11-2026 22:24:20', 'descrizioneEsito' => 'Bene',
            'dimensioneFileAllegato' => '2', 'nomeFileAllegato' => $request->nomeFileAllegato,
            'protocollo' => PROTOCOL]],
    };
}

class Service
{
    public string $fields = '';

    public function __call(string $operation, array $parts): array
    {
        $this->fields = "operation=$operation\n" . fields($parts[0], '');
        return answer($operation, $parts[0]);
    }
}

[, $wsdl, $folder] = $argv;
foreach (glob("$folder/*.request") as $file) {
    $service = new Service();
    $server = new SoapServer($wsdl, ['features' => SOAP_SINGLE_ELEMENT_ARRAYS, 'cache_wsdl' => WSDL_CACHE_MEMORY]);
    $server->setObject($service);
    ob_start();
    $server->handle(file_get_contents($file));
    file_put_contents(str_replace('.request', '.answer', $file), ob_get_clean());
    file_put_contents(str_replace('.request', '.fields', $file), $service->fields);
}
